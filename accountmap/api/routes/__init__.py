"""The routes, one module per resource; each calls one use case."""
