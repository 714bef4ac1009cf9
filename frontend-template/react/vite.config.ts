import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
// [#if gateway]
import { type Connect, type Plugin, type ProxyOptions } from "vite";
// [#else]
//~ import { type Connect, type Plugin } from "vite";
// [/#if]
import { defineConfig } from "vitest/config";

const backend = process.env.BACKEND_URL ?? "http://localhost:8081";

/** Answers what nginx answers in the image, so that the page meets the same surroundings everywhere. */
function surroundings(): Plugin {
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    const path = request.url?.split("?")[0];
    if (path === "/config.json") {
      response.setHeader("Content-Type", "application/json");
      response.setHeader("Cache-Control", "no-store");
      response.end(
        JSON.stringify({
          environment: process.env.APP_ENVIRONMENT ?? "development",
          version: process.env.APP_VERSION ?? "0.0.0",
          commit: process.env.APP_COMMIT ?? "unknown",
          sentryDsn: process.env.SENTRY_DSN ?? "",
        }),
      );
    } else if (path === "/vitals") {
      response.statusCode = 204;
      response.end();
    } else {
      next();
    }
  };
  return {
    name: "surroundings",
    configureServer: ({ middlewares }) => {
      middlewares.use(answer);
    },
  };
}

// [#if gateway]
/** Passes `/api/<component>/` on to the other backends, as nginx does in the image. */
function otherBackends(): Record<string, ProxyOptions> {
  const proxies: Record<string, ProxyOptions> = {};
  const entries = (process.env.OTHER_BACKENDS ?? "").split(" ").filter(Boolean);
  for (const entry of entries) {
    const [name = "", target] = entry.split("=");
    const own = `/api/${name}/`;
    proxies[own] = {
      target,
      changeOrigin: true,
      rewrite: (path) => path.replace(own, "/api/"),
      configure: (proxy) => {
        proxy.on("proxyRes", ({ headers }) => {
          headers.location &&= headers.location.replace(
            /^(https?:\/\/[^/]+)?\/api\//,
            (_, origin = "") => `${origin}${own}`,
          );
        });
      },
    };
  }
  return proxies;
}

// [/#if]
export default defineConfig({
  plugins: [react(), tailwindcss(), surroundings()],
  // Inlined assets would need `data:` in the content security policy.
  build: {
    assetsInlineLimit: 0,
    // For an error tracker; the built files do not name them.
    sourcemap: "hidden",
    // How long plugins take depends on the machine; it is not a finding.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: {
    port: 5173,
    strictPort: true,
    // [#if gateway]
    proxy: {
      ...otherBackends(),
      "/api": { target: backend, changeOrigin: true },
    },
    // [#else]
    //~ proxy: { "/api": { target: backend, changeOrigin: true } },
    // [/#if]
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    testTimeout: 20_000,
    restoreMocks: true,
    unstubGlobals: true,
    env: { TZ: "UTC" },
  },
});
