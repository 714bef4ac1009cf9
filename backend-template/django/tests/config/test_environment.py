"""What the environment may say."""

import pytest

from config.environment import Environment, WrongConfigurationError, environment


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("APP_ENVIRONMENT", "DATABASE_PASSWORD", "DATABASE_PORT"):
        monkeypatch.delenv(variable, raising=False)


def test_development_takes_placeholders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_PASSWORD", "change-me")

    Environment().refuse_placeholders("DATABASE_PASSWORD", "SECRET_KEY")


@pytest.mark.parametrize("password", ["", "change-me"])
def test_production_refuses_placeholders(monkeypatch: pytest.MonkeyPatch, password: str) -> None:
    monkeypatch.setenv("APP_ENVIRONMENT", "production")
    monkeypatch.setenv("DATABASE_PASSWORD", password)

    with pytest.raises(WrongConfigurationError, match="DATABASE_PASSWORD") as refusal:
        Environment().refuse_placeholders("DATABASE_PASSWORD")

    assert refusal.value.remedy.startswith("Set DATABASE_PASSWORD")


def test_production_takes_real_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APP_ENVIRONMENT", "production")
    monkeypatch.setenv("DATABASE_PASSWORD", "s3cret")

    Environment().refuse_placeholders("DATABASE_PASSWORD")


def test_an_unknown_environment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APP_ENVIRONMENT", "prod")

    with pytest.raises(WrongConfigurationError, match="`prod`") as refusal:
        environment.__wrapped__()

    assert "development, staging, production" in refusal.value.remedy


def test_what_is_no_number_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_PORT", "five")

    with pytest.raises(WrongConfigurationError, match="DATABASE_PORT"):
        environment.__wrapped__()


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_PORT", "")

    assert Environment().database_port == 5432
