import http from 'k6/http';
import { check } from 'k6';

export const options = {
  scenarios: {
    dinner: { executor: 'ramping-arrival-rate', startRate: 100, timeUnit: '1s', preAllocatedVUs: 200,
              stages: [{ target: 900, duration: '2m' }, { target: 900, duration: '5m' }] },
  },
  thresholds: {
    http_req_duration: ['p(95)<80', 'p(99)<200'],
    http_req_failed: ['rate<0.001'],
  },
};

const order = { distance_km: 2.5, items: 3, kitchen_queue: 4, couriers_free: 2, vehicle: 'bike', ordered_at: '2024-03-01T18:30:00Z' };

export default function () {
  const response = http.post(`${__ENV.BASE_URL}/v2/estimates`, JSON.stringify({ orders: [order] }), {
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${__ENV.TOKEN}` },
  });
  check(response, { 'estimated': (r) => r.status === 200 && r.json('minutes').length === 1 });
}
