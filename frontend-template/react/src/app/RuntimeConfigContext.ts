import { createContext, use } from "react";
import type { RuntimeConfig } from "./runtimeConfig";

export const RuntimeConfigContext = createContext<RuntimeConfig | null>(null);

/** The configuration of the place where the page runs. */
export function useRuntimeConfig(): RuntimeConfig {
  const config = use(RuntimeConfigContext);
  if (config === null) {
    throw new Error("useRuntimeConfig needs a RuntimeConfigContext above it.");
  }
  return config;
}
