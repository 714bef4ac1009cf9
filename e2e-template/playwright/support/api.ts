// [#if graphql]
export * from "./graphql.ts";
// [#else]
//~ export * from "./rest.ts";
// [/#if]
