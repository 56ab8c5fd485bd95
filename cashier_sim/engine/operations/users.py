"""Who acts on an operation service: pins, credentials and rights."""

from uuid import UUID

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.restaurant import Employee
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import (
    AuthenticationException,
    Credentials,
    EntityNotFoundException,
    User,
    UserSessionInvalidException,
)


class UserOperations:
    """The users of one operation service; its credentials are worth nothing to another.

    The other rooms of the service stand on this one.
    """

    def __init__(self, state: State, owner: LockOwner) -> None:
        """Act on `state` as `owner`."""
        self._state = state
        self._owner = owner
        self._sessions: dict[UUID, Employee] = {}

    def authenticate_by_pin(self, pin: str) -> Credentials:
        """Credentials of the user with this pin, for this service.

        Raises:
            AuthenticationException: The pin is nobody's.
        """
        for employee in self._state.restaurant.employees:
            if employee.pin == pin:
                return self._signed_in(employee)
        raise AuthenticationException("Nobody has this pin")

    def get_default_credentials(self) -> Credentials:
        """Credentials of the plugins' own user, for this service."""
        return self._signed_in(self._state.restaurant.plugin_user)

    def get_user(self, credentials: Credentials) -> User:
        """The user behind `credentials`.

        Raises:
            UserSessionInvalidException: They are not of this service.
        """
        return self._employee(credentials).user

    def get_user_by_id(self, user_id: UUID) -> User:
        """One user.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        for user in self.get_users():
            if user.id == user_id:
                return user
        raise EntityNotFoundException(f"There is no user with id {user_id}", user_id)

    def get_users(self) -> tuple[User, ...]:
        """Who works here, and the plugins' own user."""
        restaurant = self._state.restaurant
        return tuple(item.user for item in (*restaurant.employees, restaurant.plugin_user))

    def _signed_in(self, employee: Employee) -> Credentials:
        for known_id, known in self._sessions.items():
            if known is employee:
                return Credentials(id=known_id)
        credentials = Credentials(id=self._state.ids.new())
        self._sessions[credentials.id] = employee
        return credentials

    def _employee(self, credentials: Credentials) -> Employee:
        try:
            return self._sessions[credentials.id]
        except KeyError:
            raise UserSessionInvalidException(
                "These credentials come from another operation service; authenticate on the one "
                "that makes the change"
            ) from None
