export * from './accounts.ts';
export * from './alerts.ts';
export * from './business.ts';
export * from './channels.ts';
export * from './duty.ts';
export * from './feedback.ts';
export * from './history.ts';
export * from './stats.ts';
