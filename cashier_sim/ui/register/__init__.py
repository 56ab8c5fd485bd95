"""The pages of the register: each shows a `TillView` and emits commands."""
