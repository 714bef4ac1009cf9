import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./app/App";
import { createQueryClient } from "./app/queryClient";
import { loadRuntimeConfig } from "./app/runtimeConfig";
import { StartFailure } from "./app/StartFailure";
import { reportError, startErrorTracking } from "./observability/errorTracking";
import { reportWebVitals } from "./observability/webVitals";
import "./styles.css";

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no #root.");
const root = createRoot(container, {
  onCaughtError: reportError,
  onUncaughtError: reportError,
});

async function start(): Promise<void> {
  const config = await loadRuntimeConfig();
  startErrorTracking(config);
  reportWebVitals();
  root.render(
    <StrictMode>
      <BrowserRouter>
        <App config={config} queryClient={createQueryClient()} />
      </BrowserRouter>
    </StrictMode>,
  );
}

start().catch((error: unknown) => {
  // To the console, and to the error tracker if that was started.
  window.reportError(error);
  root.render(<StartFailure />);
});
