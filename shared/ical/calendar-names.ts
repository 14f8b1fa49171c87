/** Names of time zones as programs write them. They are only a help: where a file brings the rules of a zone, those decide. */
import { isTimeZone } from '../response/zone.ts';

/** Names of Windows without " Standard Time" (CLDR windowsZones, territory 001). */
const OFFICE_ZONES: Readonly<Record<string, string>> = Object.fromEntries(
  `
  dateline=Etc/GMT+12|aleutian=America/Adak|hawaiian=Pacific/Honolulu|marquesas=Pacific/Marquesas|alaskan=America/Anchorage
  pacific=America/Los_Angeles|pacific (mexico)=America/Tijuana|us mountain=America/Phoenix|mountain=America/Denver
  mountain (mexico)=America/Mazatlan|yukon=America/Whitehorse|central america=America/Guatemala|central=America/Chicago
  central (mexico)=America/Mexico_City|canada central=America/Regina|easter island=Pacific/Easter|sa pacific=America/Bogota
  eastern=America/New_York|eastern (mexico)=America/Cancun|us eastern=America/Indiana/Indianapolis|haiti=America/Port-au-Prince
  cuba=America/Havana|turks and caicos=America/Grand_Turk|paraguay=America/Asuncion|atlantic=America/Halifax
  venezuela=America/Caracas|central brazilian=America/Cuiaba|sa western=America/La_Paz|pacific sa=America/Santiago
  newfoundland=America/St_Johns|e. south america=America/Sao_Paulo|sa eastern=America/Cayenne|argentina=America/Argentina/Buenos_Aires
  greenland=America/Nuuk|montevideo=America/Montevideo|bahia=America/Bahia|azores=Atlantic/Azores|cape verde=Atlantic/Cape_Verde
  utc=UTC|coordinated universal time=UTC|gmt=Europe/London|greenwich=Atlantic/Reykjavik|morocco=Africa/Casablanca
  w. europe=Europe/Berlin|central europe=Europe/Prague|romance=Europe/Paris|central european=Europe/Warsaw
  w. central africa=Africa/Lagos|gtb=Europe/Bucharest|middle east=Asia/Beirut|egypt=Africa/Cairo|e. europe=Europe/Chisinau
  syria=Asia/Damascus|west bank=Asia/Hebron|south africa=Africa/Johannesburg|fle=Europe/Kyiv|israel=Asia/Jerusalem
  kaliningrad=Europe/Kaliningrad|libya=Africa/Tripoli|namibia=Africa/Windhoek|sudan=Africa/Khartoum|jordan=Asia/Amman
  arabic=Asia/Baghdad|turkey=Europe/Istanbul|arab=Asia/Riyadh|belarus=Europe/Minsk|russian=Europe/Moscow|e. africa=Africa/Nairobi
  iran=Asia/Tehran|arabian=Asia/Dubai|azerbaijan=Asia/Baku|russia time zone 3=Europe/Samara|mauritius=Indian/Mauritius
  georgian=Asia/Tbilisi|caucasus=Asia/Yerevan|afghanistan=Asia/Kabul|west asia=Asia/Tashkent|ekaterinburg=Asia/Yekaterinburg
  pakistan=Asia/Karachi|india=Asia/Kolkata|sri lanka=Asia/Colombo|nepal=Asia/Kathmandu|central asia=Asia/Almaty
  bangladesh=Asia/Dhaka|myanmar=Asia/Yangon|se asia=Asia/Bangkok|china=Asia/Shanghai|singapore=Asia/Singapore
  taipei=Asia/Taipei|w. australia=Australia/Perth|tokyo=Asia/Tokyo|korea=Asia/Seoul|cen. australia=Australia/Adelaide
  aus central=Australia/Darwin|e. australia=Australia/Brisbane|aus eastern=Australia/Sydney|west pacific=Pacific/Port_Moresby
  tasmania=Australia/Hobart|vladivostok=Asia/Vladivostok|central pacific=Pacific/Guadalcanal|new zealand=Pacific/Auckland
  fiji=Pacific/Fiji|tonga=Pacific/Tongatapu|samoa=Pacific/Apia
  `
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('=')),
);

const ONCE_NAMED_OTHERWISE: Readonly<Record<string, string>> = { z: 'UTC', gmt: 'UTC', 'etc/utc': 'UTC' };
const NAME_AT_MOST = 200;

/** Null: no name we know. "Europe/Prague", "Central Europe Standard Time 1", "/example.org/1/Europe/Prague", "(UTC+01:00) Belgrade, Prague". */
export function zoneNamed(written: string): string | null {
  const name = written.trim().slice(0, NAME_AT_MOST);
  const lower = name.toLowerCase();
  const plain = ONCE_NAMED_OTHERWISE[lower];
  if (plain !== undefined) return plain;
  const office = OFFICE_ZONES[officeName(lower)];
  if (office !== undefined) return office;
  const parts = name.split('/').filter((part) => part !== '');
  for (const candidate of [name, parts.slice(-2).join('/'), parts.slice(-3).join('/')])
    if (candidate !== '' && isTimeZone(candidate)) return candidate;
  if (/^tzone:\/\/microsoft\/utc$/.test(lower)) return 'UTC';
  return cityIn(name);
}

/** Without the number some programs append to a name used twice. */
function officeName(lower: string): string {
  const [kept = ''] = lower.split(' standard time');
  const rest = lower.slice(kept.length);
  return rest === '' || /^ standard time(?: \d{1,3})?$/.test(rest) ? kept : lower;
}

const CONTINENTS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic'];

/** "(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague": its cities, when the zones we find for them agree on their rules. */
function cityIn(name: string): string | null {
  const read = /^\((?:UTC|GMT)[^)]{0,8}\)(.{1,120})$/i.exec(name);
  for (const city of (read?.[1] ?? '').split(',')) {
    const written = city.trim().replaceAll(' ', '_');
    for (const continent of CONTINENTS)
      if (/^[A-Za-z_-]+$/.test(written) && isTimeZone(`${continent}/${written}`)) return `${continent}/${written}`;
  }
  return null;
}
