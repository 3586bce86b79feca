"""The REST API: thin routes over the use cases, RFC 9457 problems, OpenAPI with examples."""

from accountmap.api.app import create_app

__all__ = ["create_app"]
