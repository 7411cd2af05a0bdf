import { DEMO_COMMISSIONERS } from '@paper-dynasty/demo-leagues';
import type { App } from '../app.ts';
import { demoIdentity } from '../auth/managers.ts';
import { changeRoll } from '../policy/officials-roll.ts';

/** Where demo managers sign in, one of each league is its commissioner; elsewhere nobody is made one. */
export async function appointDemoCommissioners({ db, discord, settings }: App): Promise<void> {
  if (discord || settings.production) return;
  for (const [league, manager] of Object.entries(DEMO_COMMISSIONERS)) {
    await changeRoll(db, {
      what: 'appoint',
      key: { league, provider: 'demo', providerId: demoIdentity(league, manager) },
      why: 'commissioner of the demo league',
    });
  }
}
