"""The API in REST; its description is made of this code, and must equal `api/openapi.yaml`."""
