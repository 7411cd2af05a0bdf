export default defineNuxtConfig({
  extends: ['@paper-dynasty/web'],
  compatibilityDate: '2026-11-01',
});
