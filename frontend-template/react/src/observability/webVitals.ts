import { onCLS, onFCP, onINP, onLCP, onTTFB, type Metric } from "web-vitals";

/** Sends how the page felt to its visitor; nginx writes each value to its log. */
export function reportWebVitals(): void {
  for (const observe of [onCLS, onFCP, onINP, onLCP, onTTFB]) observe(send);
}

function send({ name, value, rating }: Metric): void {
  const values = new URLSearchParams({
    name,
    // Milliseconds, except for the layout shift, which is a small ratio.
    value: value.toFixed(name === "CLS" ? 4 : 0),
    rating,
    page: window.location.pathname,
  });
  navigator.sendBeacon(`/vitals?${values}`);
}
