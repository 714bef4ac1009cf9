import type { RuntimeConfig } from "../app/runtimeConfig";
import project from "../project.json";

type Report = (error: unknown, context?: Record<string, unknown>) => void;

let tracker: Promise<Report> | null = null;

/** Starts error tracking where a DSN is configured; elsewhere its code is never loaded. */
export function startErrorTracking(config: RuntimeConfig): void {
  const { sentryDsn } = config;
  if (sentryDsn === null) return;
  tracker = import("@sentry/browser").then(({ captureException, init }) => {
    init({
      dsn: sentryDsn,
      environment: config.environment,
      release: `${project.name}@${config.version}+${config.commit}`,
    });
    return (error, extra) => {
      captureException(error, { extra });
    };
  });
  // A blocked tracker must not become an error of the page.
  tracker.catch(() => {
    tracker = null;
  });
}

/** Reports an error that the page has already answered to its user. */
export const reportError: Report = (error, context) => {
  void tracker?.then(
    (report) => {
      report(error, context);
    },
    () => undefined,
  );
};
