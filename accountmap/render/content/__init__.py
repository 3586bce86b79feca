"""What a map shows: from an account to a `Diagram`."""
