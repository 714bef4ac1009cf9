function url(name: string, fallback: string): string {
  const value = process.env[name] ?? fallback;
  if (!URL.canParse(value)) {
    throw new Error(
      `${name} is "${value}", which is no URL. Set it to a full one, like ${fallback}.`,
    );
  }
  return value.replace(/\/+$/, "");
}

// [#if gateway]
function origins(list: string): Map<string, string> {
  const entries = list.split(" ").filter(Boolean);
  return new Map(
    entries.map((entry) => {
      const [name = "", origin = ""] = entry.split("=");
      return [name, origin];
    }),
  );
}

// [/#if]
/** Where the system under test is. The defaults fit the stack that compose brings up. */
export const environment = {
  /** The page, as people open it. */
  baseUrl: url("BASE_URL", "http://localhost:8080"),
  /** The API of the backend, without a slash at its end. */
  apiUrl: url("API_URL", "http://localhost:8081/api"),
  /** The backend's own port for health, version and metrics. */
  managementUrl: url("MANAGEMENT_URL", "http://localhost:8082"),
  // [#if gateway]
  /** The origins of the other backends, by their names, which the page's server has below /api. */
  otherBackends: origins(process.env.OTHER_BACKENDS ?? ""),
  // [/#if]
  /** A browser that is already installed; Playwright's own when empty. */
  chromiumPath: process.env.CHROMIUM_PATH ?? "",
};
