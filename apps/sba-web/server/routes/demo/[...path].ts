/** The demo league's card pictures, which the API draws. */
export default defineEventHandler((event) => {
  const { apiUrl } = useRuntimeConfig(event);
  return proxyRequest(event, `${apiUrl}${event.path}`);
});
