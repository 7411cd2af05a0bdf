/** The only page that the service worker keeps: it needs no script, no font and nobody's name. */
export default defineEventHandler((event) => {
  const { name, themeColor, paperColor } = useAppConfig().brand;
  setHeader(event, 'content-type', 'text/html; charset=utf-8');
  setHeader(event, 'cache-control', 'no-cache');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No connection · ${name}</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 1.5rem;
    background: ${paperColor}; color: #22252b; font: 1.0625rem/1.6 system-ui, sans-serif; }
  main { max-width: 30rem; }
  h1 { margin: 0 0 0.5rem; font-size: 2rem; line-height: 1.15; color: ${themeColor}; }
  a { display: inline-grid; place-items: center; min-height: 2.75rem; padding-inline: 1.25rem;
    border-radius: 0.375rem; background: ${themeColor}; color: #fff; font-weight: 600; text-decoration: none; }
  a:focus-visible { outline: 2px solid ${themeColor}; outline-offset: 3px; }
</style>
</head>
<body>
<main>
<h1>Rain delay</h1>
<p>There is no connection to ${name}. Your games are kept by the server as they stood at the last
play, and nothing you decided is lost. They go on as soon as you are back.</p>
<a href="">Try again</a>
</main>
</body>
</html>
`;
});
