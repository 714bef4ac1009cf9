"""Django's settings, one module for every environment: what differs comes by variables."""

import logging
# [#if worker]
from datetime import timedelta
# [/#if]

from config.environment import environment
from operations.logs import logging_configuration

_environment = environment()

SECRET_KEY = _environment.secret_key.get_secret_value()
# Also in development: its pages tell what the contract keeps inside.
DEBUG = False
# No address is made of the host that a request names.
ALLOWED_HOSTS = ["*"]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    # [#if rest]
    "rest_framework",
    "drf_spectacular",
    # [/#if]
    "users",
    # [#if worker]
    "jobs",
    # [/#if]
    # [#if sample]
    "orders",
    # [/#if]
]

MIDDLEWARE = [
    "operations.metrics.RequestMetricsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

# What a body may have, in bytes.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

# TLS ends before this process, at whoever forwards requests to it: there plain requests are
# redirected, and browsers told to come by TLS only.
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008"]
CSRF_COOKIE_SECURE = True

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
APPEND_SLASH = False

AUTH_USER_MODEL = "users.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": _environment.database_host,
        "PORT": _environment.database_port,
        "NAME": _environment.database_name,
        "USER": _environment.database_user,
        "PASSWORD": _environment.database_password.get_secret_value(),
        # A connection that the database has closed is replaced before it is used.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 2,
            # Milliseconds after which a host that does not answer any more is given up.
            "tcp_user_timeout": 3000,
            # No statement takes longer. And who is gone without a farewell, such as a machine that
            # lost its power, holds its locks no longer.
            "options": "-c statement_timeout=5s -c idle_in_transaction_session_timeout=70s",
            "pool": {
                "min_size": 1,
                # More than there are threads to use them.
                "max_size": 12,
                # Readiness must be able to say within a probe's time that the database is away.
                "timeout": 3,
                # Else the pauses between attempts double: one that comes back is found late.
                "reconnect_timeout": 3,
            },
        },
    }
}

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False

# [#if rest]
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_PARSER_CLASSES": ["rest_api.parsers.BoundedJsonParser"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_METADATA_CLASS": "rest_api.metadata.NoMetadata",
    "EXCEPTION_HANDLER": "rest_api.problems.answer_exception",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "acme-shop",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVERS": [{"url": "/"}],
    "SERVE_INCLUDE_SCHEMA": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        # [#if sample]
        "rest_api.description.share_problems",
        # [/#if]
    ],
    # [#if sample]
    "ENUM_NAME_OVERRIDES": {
        "OrderStatus": "orders.models.OrderStatus",
        "ProblemCode": "rest_api.problems.ProblemCode",
    },
    # [/#if]
}

# [/#if]
# [#if worker]
# A job is told to stop after the one, and its process killed after the other: before the database
# takes its locks away.
JOB_SOFT_TIME_LIMIT = timedelta(seconds=50)
JOB_TIME_LIMIT = timedelta(seconds=60)
# When Redis gives a message to another worker: no job takes so long.
JOB_VISIBILITY_TIMEOUT = timedelta(minutes=3)
# When a job is sent again that no worker has taken: later than Redis would do it.
JOB_RESEND_AFTER = timedelta(minutes=4)
HEARTBEAT_INTERVAL = timedelta(minutes=1)

# [/#if]
LOGGING = logging_configuration()
# Warnings of libraries are lines of the log like all others.
logging.captureWarnings(capture=True)
