// [#if graphql]
import { graphqlHandlers } from "./graphqlHandlers";
// [/#if]
// [#if rest]
import { restHandlers } from "./restHandlers";
// [/#if]

export const handlers = [
  // [#if graphql]
  ...graphqlHandlers,
  // [/#if]
  // [#if rest]
  ...restHandlers,
  // [/#if]
];
