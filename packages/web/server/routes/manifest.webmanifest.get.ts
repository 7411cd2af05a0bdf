/** What a phone or a desk needs to install this site: each league has its own name, colours and badge. */
export default defineEventHandler((event) => {
  const { name, shortName, tagline, themeColor, paperColor } = useAppConfig().brand;
  setHeader(event, 'content-type', 'application/manifest+json');
  setHeader(event, 'cache-control', 'public, max-age=3600');
  return {
    id: '/',
    name,
    short_name: shortName,
    description: tagline,
    lang: 'en',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: paperColor,
    theme_color: themeColor,
    categories: ['games', 'sports'],
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
});
