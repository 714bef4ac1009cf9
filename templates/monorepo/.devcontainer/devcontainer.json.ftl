[#assign languages = components?map(c -> c.facts.language)]
{
  "name": "[=title]",
  "build": { "dockerfile": "Dockerfile" },
  "init": true,
  "workspaceMount": "type=bind,source=${localWorkspaceFolder},target=${localWorkspaceFolder}",
  "workspaceFolder": "${localWorkspaceFolder}",
  "mounts": ["type=bind,source=/var/run/docker.sock,target=/var/run/docker.sock"],
  "runArgs": ["--add-host=host.docker.internal:host-gateway"],
  "containerEnv": { "TESTCONTAINERS_HOST_OVERRIDE": "host.docker.internal" },
  "onCreateCommand": "sh .devcontainer/allow-docker.sh",
  "remoteUser": "developer",
  "customizations": {
    "vscode": {
      "extensions": [
        "EditorConfig.EditorConfig",
        "ms-azuretools.vscode-docker"[#if languages?seq_contains("java")],
        "vscjava.vscode-java-pack"[/#if][#if languages?seq_contains("python")],
        "charliermarsh.ruff",
        "matangover.mypy",
        "ms-python.black-formatter",
        "ms-python.python"[/#if][#if languages?seq_contains("typescript")],
        "dbaeumer.vscode-eslint",
        "esbenp.prettier-vscode"[/#if]
      ]
    }
  }
}
