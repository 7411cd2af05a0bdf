/** Browsers speak to the API through their own site, so that its cookies are first-party. */
export default defineEventHandler((event) => {
  const { apiUrl } = useRuntimeConfig(event);
  return proxyRequest(event, `${apiUrl}${event.path}`, {
    headers: {
      'x-forwarded-for': getRequestIP(event) ?? '',
      'x-forwarded-host': getRequestHost(event),
      'x-forwarded-proto': getRequestProtocol(event),
    },
    // A redirect (the sign-in's) is for the browser to follow.
    fetchOptions: { redirect: 'manual' },
  });
});
