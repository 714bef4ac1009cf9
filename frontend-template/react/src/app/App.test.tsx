import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import project from "../project.json";
import { brokenRules, open } from "../test/render";

/** Text as a browser shows it: without blanks around it, and with one between words. */
const shown = (text: string) => text.trim().replace(/\s+/g, " ");

describe("the application", () => {
  it("shows its title and description", async () => {
    open("/");

    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      shown(project.title),
    );
    expect(screen.getByRole("main")).toHaveTextContent(
      shown(project.description),
    );
    await waitFor(() => {
      expect(shown(document.title)).toBe(shown(project.title));
    });
  });

  it("leads back from an address that does not exist", async () => {
    const { user } = open("/nowhere");

    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "Page not found",
    );
    expect(await brokenRules()).toEqual([]);

    await user.click(screen.getByRole("link", { name: "Back to the start" }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      shown(project.title),
    );
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("lets the keyboard skip to the content", async () => {
    const { user } = open("/");

    await user.tab();
    expect(screen.getByRole("link", { name: "Skip to content" })).toHaveFocus();
  });
});
