[#assign languages = components?map(c -> c.facts.language)]
[#assign published = []]
[#list components as c]
[#list (c.facts.processes)![] as process]
[#if !(process.once!false) && process?is_first]
[#list process.ports![] as port]
[#if port.host??][#assign published = published + [{"name": c.name + (port.name == "http")?then("", " " + port.name), "service": c.name, "port": port.port}]][/#if]
[/#list]
[/#if]
[/#list]
[/#list]
{
  "name": "[=title]",
  "dockerComposeFile": ["../compose.yaml", "compose.yaml"],
  "service": "workspace",
  "workspaceFolder": "/workspace",
  "initializeCommand": "make init",
  "postCreateCommand": "sh .devcontainer/allow-docker.sh",
  "remoteUser": "developer",
  "forwardPorts": [
[#list published as each]
    "[=each.service]:[=each.port?c]"[#sep],[/#sep]
[/#list]
  ],
  "customizations": {
    "vscode": {
      "extensions": [
        "EditorConfig.EditorConfig",
        "ms-azuretools.vscode-docker"[#if languages?seq_contains("java")],
        "vscjava.vscode-java-pack"[/#if][#if languages?seq_contains("typescript")],
        "dbaeumer.vscode-eslint",
        "esbenp.prettier-vscode"[/#if]
      ]
    }
  }
}
