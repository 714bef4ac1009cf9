import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { Route, Routes } from "react-router";
import { Layout } from "./Layout";
import { NotFoundPage } from "./NotFoundPage";
import { PageFrame } from "./PageFrame";
import { pages } from "./pages";
import type { RuntimeConfig } from "./runtimeConfig";
import { RuntimeConfigContext } from "./RuntimeConfigContext";

interface AppProps {
  config: RuntimeConfig;
  queryClient: QueryClient;
}

/** The whole application; a router must be around it. */
export function App({ config, queryClient }: AppProps) {
  return (
    <RuntimeConfigContext value={config}>
      <QueryClientProvider client={queryClient}>
        <Routes>
          <Route element={<Layout />}>
            {pages.map(({ path, title, lead, Content }) => (
              <Route
                key={path}
                path={path}
                element={
                  <PageFrame title={title} lead={lead}>
                    <Content />
                  </PageFrame>
                }
              />
            ))}
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </QueryClientProvider>
    </RuntimeConfigContext>
  );
}
