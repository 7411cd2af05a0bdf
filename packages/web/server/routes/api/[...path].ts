import { bodyFault } from '../../body-fault.ts';
import { isOutage, noteOutage } from '../../quiet-outage.ts';

const PREFIX = '/api';

/** Browsers speak to the API through their own site, so that its cookies are first-party. */
export default defineEventHandler((event) => {
  const fault = bodyFault(event.node.req.headers);
  if (fault !== null) {
    setResponseStatus(event, fault);
    // Nobody waits for the rest of it.
    setResponseHeader(event, 'connection', 'close');
    return { error: 'what was sent is too long, or does not say how long it is' };
  }
  const { apiUrl } = useRuntimeConfig(event);
  return proxyRequest(event, `${apiUrl}${event.path.slice(PREFIX.length)}`, {
    headers: {
      // Whatever a browser says: this site speaks for its own league only.
      'x-league': useAppConfig().brand.league,
      // Each proxy adds whom it has heard from; the API believes those it knows.
      'x-forwarded-for': [getRequestHeader(event, 'x-forwarded-for'), getRequestIP(event)]
        .filter((address) => address)
        .join(', '),
      'x-forwarded-host': getRequestHost(event),
      'x-forwarded-proto': getRequestProtocol(event),
    },
    // A redirect (the sign-in's) is for the browser to follow.
    fetchOptions: { redirect: 'manual' },
  }).catch((error: unknown) => {
    if (!isOutage(error)) throw error;
    noteOutage(`${event.method} ${event.path.split('?')[0]}`);
    setResponseStatus(event, 502);
    return { error: 'the API does not answer' };
  });
});
