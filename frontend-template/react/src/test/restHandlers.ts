import { http, HttpResponse } from "msw";
// [#if sample]
import type { NewOrder } from "../api";
// [/#if]
import { backend } from "./backend";

export const restHandlers = [
  http.all("/api/*", () => {
    switch (backend.health) {
      case "up":
        return undefined;
      case "down":
        return HttpResponse.error();
      case "busy":
        return new HttpResponse("Service Unavailable", { status: 503 });
      case "broken":
        return problem(500, { title: "Internal error", code: "INTERNAL" });
    }
  }),
  http.get("/api/service-info", () => HttpResponse.json(backend.serviceInfo)),
  // [#if sample]
  http.get("/api/orders", ({ request }) => {
    const query = new URL(request.url).searchParams;
    const { orders, next } = backend.page(
      Number(query.get("first") ?? 20),
      query.get("after"),
    );
    return HttpResponse.json({
      items: orders,
      endCursor: orders.at(-1)?.id ?? null,
      hasNextPage: next !== null,
    });
  }),
  http.post<never, NewOrder>("/api/orders", async ({ request }) => {
    if (backend.refused.length > 0) {
      return problem(400, {
        title: "Bad Request",
        code: "BAD_USER_INPUT",
        errors: backend.refused,
      });
    }
    const order = backend.place(await request.json());
    if (backend.answersGetLost) return HttpResponse.error();
    return HttpResponse.json(order, {
      status: 201,
      headers: { Location: `/api/orders/${order.id}` },
    });
  }),
  // [/#if]
];

function problem(status: number, body: Record<string, unknown>) {
  return HttpResponse.json(
    { type: "about:blank", status, ...body },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}
