import '@mantine/core/styles.layer.css';
import './app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { loadConfig } from './config';
import { printByDay } from './ui/print';
import { configureSession, refreshSession } from './session/session';

const root = createRoot(document.getElementById('root')!);

printByDay();

try {
  configureSession(await loadConfig());
  void refreshSession(false);
  root.render(<App />);
} catch {
  // Nothing is known yet, neither a language nor where to ask: the one sentence that needs neither.
  root.render(<p style={{ padding: 32, font: '16px system-ui' }}>Chat Booking: /config.json?</p>);
}
