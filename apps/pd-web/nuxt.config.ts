import { fileURLToPath } from 'node:url';

export default defineNuxtConfig({
  extends: ['@paper-dynasty/web'],
  compatibilityDate: '2026-11-01',
  css: [fileURLToPath(new URL('./app/assets/css/brand.css', import.meta.url))],
});
