import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Puts the in-memory book in the place of the one door to the backend. */
const inMemoryBook = (): Plugin => ({
  name: "in-memory-book",
  enforce: "pre",
  resolveId(source, importer) {
    if (!/(^|\/)ipc\/client$|^\.\/client$/.test(source) || importer === undefined) return null;
    return this.resolve(source.replace(/client$/, "mock"), importer, { skipSelf: true });
  },
});

export default defineConfig(({ mode }) => {
  const withoutBackend = mode === "mock" || mode === "test";
  return {
    plugins: [
      ...(withoutBackend ? [inMemoryBook()] : []),
      paraglideVitePlugin({
        project: "./project.inlang",
        outdir: "./src/paraglide",
        strategy: ["baseLocale"],
        // One language so far, so choosing it needs no code; to be taken out with the second.
        experimentalStaticLocale: '"en"',
        emitGitIgnore: false,
        emitReadme: false,
        emitTsDeclarations: true,
      }),
      svelte(),
      svelteTesting(),
    ],
    build: {
      target: "safari16.4",
      assetsInlineLimit: 0,
      outDir: mode === "mock" ? "dist-mock" : "dist",
      emptyOutDir: true,
    },
    server: { host: "127.0.0.1" },
    test: {
      environment: "happy-dom",
      include: ["src/**/*.test.ts"],
      setupFiles: ["src/testing/setup.ts"],
      testTimeout: 20_000,
    },
  };
});
