import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledAhead } from './compiled-ahead.ts';
import { FIRST_MOMENTS } from './first-moments.ts';
import { leftOut } from './left-out.ts';
import { EVERYBODY, fewScripts } from './scripts-by-page.ts';
import { siteSecurity } from './site-security.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const LAYERS = '@layer properties, theme, base, components, utilities;';

/** The layer that both sites extend. A site adds its brand, its card face and its league's pages. */
export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  modules: ['@nuxt/ui', '@pinia/nuxt', '@vueuse/nuxt', 'nuxt-security'],
  security: siteSecurity,
  // Absolute: a site would look for a relative path in its own folder.
  css: [here('./app/assets/css/main.css')],
  app: {
    head: {
      htmlAttrs: { lang: 'en' },
      script: [{ innerHTML: FIRST_MOMENTS, tagPriority: 'critical' }],
      // What a component wears stands in the page ahead of the stylesheet, and a layer has its place
      // where it is first named: components would lie under Tailwind's bare ground.
      style: [{ innerHTML: LAYERS, tagPriority: 'critical' }],
      link: [
        { rel: 'icon', href: '/icons/badge.svg', type: 'image/svg+xml' },
        { rel: 'apple-touch-icon', href: '/icons/apple-180.png' },
        { rel: 'manifest', href: '/manifest.webmanifest' },
      ],
    },
  },
  devtools: { enabled: false },
  telemetry: false,
  experimental: {
    typedPages: true,
    // Nothing is rendered ahead: no list of what was, and no page's data as a file.
    appManifest: false,
    payloadExtraction: false,
    // A page is fetched when somebody reaches for it, not because a link to it is on the screen.
    defaults: { nuxtLink: { prefetchOn: { visibility: false, interaction: true } } },
  },
  // Fonts and icons come from npm and are served by the site itself.
  ui: {
    fonts: false,
    theme: { colors: ['primary', 'warning', 'error'] },
    // The stylesheet dresses what the sites use, and not the other hundred components.
    experimental: { componentDetection: true },
  },
  icon: { serverBundle: false, fallbackToApi: false, collections: ['lucide'] },
  // Without this the stores of the layer are missing at run time, and the build does not say so.
  pinia: { storesDirs: ['stores'] },
  vite: {
    plugins: [leftOut, fewScripts, compiledAhead],
    // For browsers of before 2023, which would only fetch a little later without it.
    build: { modulePreload: { polyfill: false } },
    // Every component is written with `setup`: what Vue brings for the other way stays away.
    vue: { features: { optionsAPI: false } },
    resolve: {
      alias: {
        'tailwindcss/colors': here('./app/no-default-colors.ts'),
        '@nuxt/icon/runtime/components/index.js': here('./app/icon.ts'),
        // The other one brings tools for developers along, and a way to save files.
        pinia: join(fileURLToPath(import.meta.resolve('pinia')), '../pinia.esm-browser.prod.js'),
      },
    },
  },
  // Not in tests, whose pretended browser fetches with it.
  $production: { vite: { resolve: { alias: { ofetch: here('./app/no-fetch.ts') } } } },
  hooks: {
    // What fetches icons for a browser has nothing to do.
    'app:resolve': (app) => {
      app.plugins = app.plugins.filter(({ src }) => !src.includes('@nuxt/icon'));
    },
    // Drawers, dialogs and other pages are fetched when they are opened: a phone pays for the table only.
    'build:manifest': (manifest) => {
      const chunks = Object.values(manifest);
      const worn = chunks.find(({ name }) => name === EVERYBODY)?.css ?? [];
      for (const chunk of chunks) {
        chunk.dynamicImports = [];
        chunk.prefetch = false;
        // What a component wears stands in the page already, if the page shows it; the browser asks
        // for the rest together with its script, and the first picture waits for one sheet only.
        // A page of an error has nothing but the entry.
        chunk.css = chunk.isEntry || chunk.name === EVERYBODY ? worn : [];
      }
    },
  },
  // Everything of the site lies ready in gzip and brotli; nobody compresses while a phone waits.
  nitro: {
    compressPublicAssets: { gzip: true, brotli: true },
    // What pictures of games are lettered with: see server/routes/game/[id]/preview.png.ts.
    serverAssets: [
      {
        baseName: 'preview-fonts',
        dir: join(fileURLToPath(import.meta.resolve('@fontsource/barlow-condensed')), '../files'),
        pattern: 'barlow-condensed-latin-700-normal.woff',
      },
    ],
  },
  runtimeConfig: {
    /** Where this site's server reaches the API: NUXT_API_URL. */
    apiUrl: 'http://127.0.0.1:8000',
    public: {
      /** Where browsers open their WebSocket: NUXT_PUBLIC_WS_URL. */
      wsUrl: 'ws://localhost:8000',
    },
  },
});
