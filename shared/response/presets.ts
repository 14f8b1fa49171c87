/** Service hours to start from at set-up. A weekend evening is the core of the week here, not "outside business hours". */
import type { BusinessKind, ServiceHours, ServiceSpan, WeekHours } from '#shared/model/business.ts';

const HOUR = 60;
const span = (fromHour: number, toHour: number): ServiceSpan => ({ fromMinute: fromHour * HOUR, toMinute: toHour * HOUR });

const RESTAURANT_WEEKDAY = [span(11.5, 14.5), span(17.5, 22.5)];
const RESTAURANT_WEEKEND_NIGHT = [span(11.5, 14.5), span(17.5, 25)];
const RESTAURANT_SUNDAY = [span(11.5, 21)];
const CAFE_WEEKDAY = [span(7.5, 19)];
const CAFE_WEEKEND = [span(9, 20)];
const SHOP_WEEKDAY = [span(9, 18)];

const WEEKS: Readonly<Record<BusinessKind, WeekHours>> = {
  restaurant: [
    [],
    RESTAURANT_WEEKDAY,
    RESTAURANT_WEEKDAY,
    RESTAURANT_WEEKDAY,
    RESTAURANT_WEEKEND_NIGHT,
    RESTAURANT_WEEKEND_NIGHT,
    RESTAURANT_SUNDAY,
  ],
  cafe: [CAFE_WEEKDAY, CAFE_WEEKDAY, CAFE_WEEKDAY, CAFE_WEEKDAY, CAFE_WEEKDAY, CAFE_WEEKEND, CAFE_WEEKEND],
  shop: [SHOP_WEEKDAY, SHOP_WEEKDAY, SHOP_WEEKDAY, SHOP_WEEKDAY, SHOP_WEEKDAY, [span(9, 13)], []],
};

export function hoursPreset(kind: BusinessKind, timeZone: string): ServiceHours {
  return { timeZone, week: WEEKS[kind], specialDays: [] };
}
