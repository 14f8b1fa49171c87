import { openHouse } from '#tests/browser/stage.ts';
const t=performance.now();
const h = await openHouse();
console.log('house', performance.now()-t, process.cpuUsage(), (globalThis as any).STEPS);
await h[Symbol.asyncDispose]();
