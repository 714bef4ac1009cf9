import type { CodegenConfig } from "@graphql-codegen/cli";

const plugins = ["typescript-operations", "typed-document-node"];

const config: CodegenConfig = {
  schema: "../../backend-template/spring/api/schema.graphql",
  config: {
    enumType: "string-literal",
    immutableTypes: true,
    scalars: { DateTime: "string", ID: "string" },
    strictScalars: true,
    useTypeImports: true,
  },
  generates: {
    "src/api/graphql/serviceInfo.generated.ts": {
      documents: "src/api/graphql/serviceInfo.graphql",
      plugins,
    },
    // [#if sample]
    "src/api/graphql/orders.generated.ts": {
      documents: "src/api/graphql/orders.graphql",
      plugins,
    },
    // [/#if]
  },
};

export default config;
