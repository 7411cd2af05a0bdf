import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';

const sites = [
  { league: 'sba', url: addresses.sba, manager: 'sba-6' },
  { league: 'pd', url: addresses.pd, manager: 'pd-6' },
];
const PAGES = ['/', '/about', '/catalogue', '/fair-dice', '/sign-in', '/new-game'];
const OF_A_GAME = ['', '/box', '/dice', '/lineup'];

/** Runs in the page. */
const REPORT = `document.addEventListener('securitypolicyviolation', (event) =>
  window.noteViolation(location.pathname + ': ' + event.violatedDirective + ' ' + event.blockedURI))`;

for (const { league, url, manager } of sites) {
  test(`${league}: no page does what its security policy forbids`, async ({ page }) => {
    const violations: string[] = [];
    await page.exposeFunction('noteViolation', (what: string) => void violations.push(what));
    await page.addInitScript(REPORT);
    const call = async (procedure: string, data: object) => {
      const answer = await page.request.post(`${url}/api/trpc/${procedure}`, {
        data,
        headers: { origin: url },
      });
      expect(answer.ok()).toBe(true);
      return (await answer.json()).result.data;
    };
    await call('account.signInDemo', { managerId: manager });
    const opponent = { type: 'ai', teamId: 'NYA', style: 'safe' };
    const { gameId } = await call('lobby.create', { teamId: 'BOS', side: 'home', opponent });
    const paths = [...PAGES, ...OF_A_GAME.map((part) => `/game/${gameId}${part}`)];
    for (const path of paths) {
      const answer = await page.goto(url + path);
      const policy = answer?.headers()['content-security-policy'] ?? '';
      expect(policy).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(answer?.headers()['cache-control']).toBe('private, no-store');
      await page.waitForLoadState('networkidle');
    }
    expect(violations).toEqual([]);
  });
}
