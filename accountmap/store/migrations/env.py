"""Alembic's entry: migrates the connection it is handed."""

from alembic import context
from sqlalchemy import Connection

from accountmap.store.tables import metadata

connection: Connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
context.run_migrations()
