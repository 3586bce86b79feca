"""Settings: read once by the command line or `create_app`, then passed on; never a global."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from accountmap.i18n import Locale


class Settings(BaseSettings):
    """What can be set from outside, by environment variables with the prefix ``ACCOUNTMAP_``."""

    model_config = SettingsConfigDict(env_prefix="ACCOUNTMAP_", frozen=True, extra="ignore")

    database_url: str = Field(
        default="sqlite:///accountmap.db",
        repr=False,  # it may hold a password
        description="Where the workspace is kept: an SQLite file, or `postgresql://USER@HOST/NAME`.",
    )
    lang: Locale = Field(
        default=Locale.EN,
        description="Language of answers where nobody asks for another: `en` or `ru`.",
    )
    lock_wait: float = Field(
        default=5.0,
        ge=0,
        le=600,
        description="How long to wait for another process that owns the database, seconds.",
    )
    body_wait: float = Field(
        default=30.0,
        gt=0,
        le=600,
        description="How long what is sent to the server may take to arrive, seconds; large files get more.",
    )
    forget_list: Path | None = Field(
        default=None,
        description="File in which people forgotten by law are listed, by id, so that a restored backup forgets them "
        "again. If not set: beside an SQLite file, with `.forgotten` after its name; for PostgreSQL there is none.",
    )
    phone_region: str = Field(
        default="RU",
        pattern="^[A-Z]{2}$",
        description="Country whose phone numbers need no country code, as two capital letters: `RU`, `GB`, `US`.",
    )
    max_upload_mb: int = Field(
        default=50,
        ge=1,
        le=50,
        description="Largest file that may be uploaded, megabytes.",
    )
