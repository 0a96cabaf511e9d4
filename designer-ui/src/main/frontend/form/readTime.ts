const TIME = /^(?<hours>\d{1,2})(?:[:.](?<minutes>\d{2}))(?::\d{2})?$/;
const HALF_DAY = /^(?<hours>\d{1,2})(?:[:.](?<minutes>\d{2}))? ?(?<half>[ap])\.?m\.?$/;

/** What a text that stands for a time of day means, as 14:30; nothing where it is none. */
export function readTime(text: string): string[] {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const { hours = '', minutes = '0', half } = (HALF_DAY.exec(plain) ?? TIME.exec(plain))?.groups ?? {};
  const least = half ? 1 : 0;
  const most = half ? 12 : 23;
  if (hours === '' || Number(hours) < least || Number(hours) > most || Number(minutes) > 59) {
    return [];
  }
  const hour = half ? Number(hours) % 12 + (half === 'p' ? 12 : 0) : Number(hours);
  return [`${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`];
}
