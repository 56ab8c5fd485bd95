"""Who acts on an operation service: pins, credentials and rights."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.engine.rights import RIGHTS, local_name, right_of
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import (
    ArgumentException,
    AuthenticationException,
    Credentials,
    EntityNotFoundException,
    PermissionDeniedException,
    PermissionsCheckMode,
    User,
    UserSessionInvalidException,
)


def nobody() -> None:
    """Who is signed in where there is no screen."""


def _russian() -> str:
    return "ru"


def always(_: str) -> bool:
    """Every payment system is there, where there are no plugins."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What an operation service asks of the screen and the plugins."""

    current_user: Callable[[], User | None] = nobody
    """Who is signed in, or None."""
    culture: Callable[[], str] = _russian
    """The language of the restaurant's people, `ru` or `en`."""
    is_registered: Callable[[str], bool] = always
    """Whether a payment system of this key is registered now."""


class UserOperations:
    """The users of one operation service; its credentials are worth nothing to another.

    The other rooms of the service stand on this one.
    """

    def __init__(self, state: State, owner: LockOwner, front: Front | None = None) -> None:
        """Act on `state` as `owner`, beside a screen; None = without one."""
        self._state = state
        self._owner = owner
        self._front = front or Front()
        self._sessions: dict[UUID, UUID] = {}

    def authenticate_by_pin(self, pin: str) -> Credentials:
        """Credentials of the user with this pin, for this service.

        Raises:
            AuthenticationException: The pin is nobody's.
        """
        for employee in self._state.restaurant.employees:
            if pin and employee.pin == pin:
                return self._signed_in(employee)
        raise AuthenticationException("Nobody has this pin")

    def get_default_credentials(self) -> Credentials:
        """Credentials of the plugins' own user, for this service."""
        return self._signed_in(self._state.restaurant.plugin_user)

    def get_user(self, credentials: Credentials) -> User:
        """The user behind `credentials`.

        Raises:
            UserSessionInvalidException: They are not of this service, or the user is gone.
        """
        return self._employee(credentials).user

    def get_user_by_id(self, user_id: UUID) -> User:
        """One user.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        return self._known(user_id).user

    def get_users(self) -> tuple[User, ...]:
        """Who works here, and the plugins' own user."""
        return tuple(employee.user for employee in self._employees())

    def get_current_user(self) -> User | None:
        """Who is signed in at the screen, or None."""
        return self._front.current_user()

    def check_permission(self, user: User, permission_code: str) -> bool:
        """Whether a user has a right now.

        Raises:
            ArgumentException: There is no such right.
            EntityNotFoundException: There is no such user.
        """
        return _right(permission_code) in self._known(user.id).rights

    def check_permissions(
        self,
        user: User,
        permission_codes: Sequence[str],
        mode: PermissionsCheckMode = PermissionsCheckMode.ALL,
    ) -> bool:
        """Whether a user has all, or any, of several rights now; of none it has all.

        Raises:
            ArgumentException: There is no such right.
            EntityNotFoundException: There is no such user.
        """
        asked = {_right(code) for code in permission_codes}
        has = self._known(user.id).rights
        return asked <= has if mode is PermissionsCheckMode.ALL else bool(asked & has)

    def _signed_in(self, employee: Employee) -> Credentials:
        for known_id, user_id in self._sessions.items():
            if user_id == employee.user.id:
                return Credentials(id=known_id)
        credentials = Credentials(id=self._state.ids.new())
        self._sessions[credentials.id] = employee.user.id
        return credentials

    def _employee(self, credentials: Credentials) -> Employee:
        user_id = self._sessions.get(credentials.id)
        if user_id is None:
            raise UserSessionInvalidException(
                "These credentials come from another operation service; authenticate on the one "
                "that makes the change"
            )
        try:
            return self._known(user_id)
        except EntityNotFoundException:
            raise UserSessionInvalidException(
                "The user behind these credentials is gone; authenticate again"
            ) from None

    def _allowed(self, credentials: Credentials, *rights: Right) -> Employee:
        """The employee behind `credentials`, who must have all of `rights`.

        Raises:
            UserSessionInvalidException: The credentials are not of this service.
            PermissionDeniedException: A right is missing.
        """
        employee = self._employee(credentials)
        missing = [right for right in Right if right in rights and right not in employee.rights]
        if missing:
            codes = tuple(RIGHTS[right].code for right in missing)
            raise PermissionDeniedException(
                f"{employee.user.name} lacks the right {', '.join(codes)}; authenticate as "
                "somebody who has it",
                codes,
                tuple(local_name(right, self._front.culture()) for right in missing),
            )
        return employee

    def _known(self, user_id: UUID) -> Employee:
        for employee in self._employees():
            if employee.user.id == user_id:
                return employee
        raise EntityNotFoundException(f"There is no user with id {user_id}", user_id)

    def _employees(self) -> tuple[Employee, ...]:
        restaurant = self._state.restaurant
        return (*restaurant.employees, restaurant.plugin_user)


def _right(code: str) -> Right:
    right = right_of(code)
    if right is None:
        known = ", ".join(name.code for name in RIGHTS.values())
        raise ArgumentException(f"There is no right '{code}'; the register knows {known}")
    return right
