import { http, HttpResponse, type HttpHandler } from "msw";
import { graphql } from "msw/graphql";
// [#if sample]
import {
  OrdersDocument,
  PlaceOrderDocument,
} from "../api/graphql/orders.generated";
// [/#if]
import { ServiceInfoDocument } from "../api/graphql/serviceInfo.generated";
import { backend } from "./backend";

const api = graphql.link("/api/graphql");

const troubles: HttpHandler = http.post("/api/graphql", () => {
  switch (backend.health) {
    case "up":
      return undefined;
    case "down":
      return HttpResponse.error();
    case "busy":
      return new HttpResponse("Service Unavailable", { status: 503 });
    case "broken":
      return HttpResponse.json({
        data: null,
        errors: [
          { message: "Internal error", extensions: { code: "INTERNAL" } },
        ],
      });
  }
});

export const graphqlHandlers = [
  troubles,
  api.query(ServiceInfoDocument, () =>
    HttpResponse.json({ data: { serviceInfo: backend.serviceInfo } }),
  ),
  // [#if sample]
  api.query(OrdersDocument, ({ variables: { first, after } }) => {
    const { orders, next } = backend.page(first, after ?? null);
    return HttpResponse.json({
      data: {
        orders: {
          edges: orders.map((node) => ({ node })),
          pageInfo: {
            endCursor: orders.at(-1)?.id ?? null,
            hasNextPage: next !== null,
          },
        },
      },
    });
  }),
  api.mutation(PlaceOrderDocument, ({ variables: { input } }) => {
    if (backend.refused.length > 0) {
      return HttpResponse.json({
        errors: backend.refused.map(({ field, message }) => ({
          message,
          extensions: { code: "BAD_USER_INPUT", field },
        })),
      });
    }
    const order = backend.place(input);
    if (backend.answersGetLost) return HttpResponse.error();
    return HttpResponse.json({ data: { placeOrder: order } });
  }),
  // [/#if]
];
