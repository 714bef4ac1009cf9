/** What differs between the places where one image runs; nginx makes it from the environment. */
export interface RuntimeConfig {
  readonly environment: string;
  readonly version: string;
  readonly commit: string;
  /** Where errors are reported to; null where they are not. */
  readonly sentryDsn: string | null;
}

/**
 * Reads the configuration of this place.
 *
 * @throws {Error} when it is missing or incomplete
 */
export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  const response = await fetch(new URL("/config.json", window.location.href), {
    credentials: "same-origin",
  });
  if (!response.ok) {
    throw new Error(`/config.json answered with status ${response.status}.`);
  }
  return parseRuntimeConfig(await response.json());
}

function parseRuntimeConfig(value: unknown): RuntimeConfig {
  const text = (key: string): string => {
    const found =
      typeof value === "object" && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined;
    if (typeof found !== "string") {
      throw new Error(`/config.json has no text for "${key}".`);
    }
    return found;
  };
  const sentryDsn = text("sentryDsn");
  return {
    environment: text("environment"),
    version: text("version"),
    commit: text("commit"),
    sentryDsn: sentryDsn === "" ? null : sentryDsn,
  };
}
