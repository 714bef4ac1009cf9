import { expect, it, vi } from "vitest";
import { onCLS, onLCP, type Metric } from "web-vitals";
import { reportWebVitals } from "./webVitals";

vi.mock("web-vitals", () => ({
  onCLS: vi.fn(),
  onFCP: vi.fn(),
  onINP: vi.fn(),
  onLCP: vi.fn(),
  onTTFB: vi.fn(),
}));

it("sends each value with its rating and the page", () => {
  const sendBeacon = vi.fn<(url: string) => boolean>(() => true);
  vi.stubGlobal("navigator", { sendBeacon });
  reportWebVitals();

  const send = (observe: typeof onCLS | typeof onLCP, metric: object) => {
    vi.mocked(observe).mock.calls[0]?.[0](metric as Metric as never);
  };
  send(onLCP, { name: "LCP", value: 1234.5678, rating: "good" });
  send(onCLS, { name: "CLS", value: 0.012345, rating: "good" });

  expect(sendBeacon.mock.calls).toEqual([
    ["/vitals?name=LCP&value=1235&rating=good&page=%2F"],
    ["/vitals?name=CLS&value=0.0123&rating=good&page=%2F"],
  ]);
});
