/**
 * What counted events say about the rate behind them.
 *
 *  - `rateBounds`: the exact interval of F. Garwood, "Fiducial limits for the Poisson distribution" (Biometrika 28, 1936): the ends
 *    are quantiles of Gamma distributions with shapes k and k + 1. It errs on the wide side, which is the honest side for small counts.
 *  - `countBounds`: what the next count may be, when earlier ones had this mean and variance: a negative binomial, which is a Poisson
 *    whose rate is uncertain itself; with a variance no larger than the mean, a Poisson.
 */

/** [low, high] of the mean count behind `count` events seen, at `confidence` (0.9: one in twenty beyond each end). */
export function rateBounds(count: number, confidence: number): readonly [number, number] {
  const beyond = (1 - confidence) / 2;
  return [count === 0 ? 0 : gammaQuantile(beyond, count), gammaQuantile(1 - beyond, count + 1)];
}

/** Smallest whole numbers with at least (1 − coverage)/2 and (1 + coverage)/2 of the distribution at or below them. */
export function countBounds(mean: number, variance: number, coverage: number): readonly [number, number] {
  if (!(mean > 0)) return [0, 0];
  return [countQuantile(mean, variance, (1 - coverage) / 2), countQuantile(mean, variance, (1 + coverage) / 2)];
}

function countQuantile(mean: number, variance: number, share: number): number {
  // r successes with chance p; as the variance falls to the mean r grows without end and the Poisson is left.
  const spread = variance > mean * (1 + 1e-9) ? (mean * mean) / (variance - mean) : null;
  const deviation = Math.sqrt(Math.max(variance, mean));
  // e^(−mean) is nothing in a number of the machine beyond 700; the normal curve is as good there.
  if (mean > 500)
    return Math.max(0, Math.round(mean + (share < 0.5 ? -1 : 1) * normalTail(Math.min(share, 1 - share)) * deviation));
  let chance = spread === null ? Math.exp(-mean) : Math.exp(-spread * Math.log1p(mean / spread));
  let sum = chance;
  let count = 0;
  while (sum < share && count < mean + 40 * deviation + 40) {
    chance *= spread === null ? mean / (count + 1) : ((spread + count) / (count + 1)) * (mean / (spread + mean));
    sum += chance;
    count += 1;
  }
  return count;
}

/** How many deviations out a normal curve leaves `share` beyond (share ≤ 0.5); good to 0.0005 (Abramowitz and Stegun 26.2.23). */
export function normalTail(share: number): number {
  const t = Math.sqrt(-2 * Math.log(share));
  return t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
}

/** The value with `share` of a Gamma distribution of this shape (scale 1) below it. */
export function gammaQuantile(share: number, shape: number): number {
  let low = 0;
  let high = shape + 10 * Math.sqrt(shape) + 20;
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (gammaBelow(middle, shape) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Regularised lower incomplete gamma function: a power series to the left of the bulk, a continued fraction to the right. */
export function gammaBelow(value: number, shape: number): number {
  if (value <= 0) return 0;
  const front = Math.exp(shape * Math.log(value) - value - logGamma(shape));
  if (value < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < 10_000 && term > sum * 1e-15; n += 1) {
      term *= value / (shape + n);
      sum += term;
    }
    return front * sum;
  }
  let b = value + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return 1 - front * fraction;
}

/** Stirling's series, with the argument pushed up to where it is good to twelve digits. */
function logGamma(value: number): number {
  let shift = 0;
  let x = value;
  for (; x < 12; x += 1) shift += Math.log(x);
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - shift;
}
