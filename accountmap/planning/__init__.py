"""What we do next at the client, and whether manners allow it."""
