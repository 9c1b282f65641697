/** Every text that MapLibre itself says, in Japanese. */
export const LOCALE: Record<string, string> = {
  'AttributionControl.ToggleAttribution': '出典を表示する・隠す',
  'CooperativeGesturesHandler.MacHelpText': '⌘を押しながらスクロールすると、拡大・縮小できます',
  'CooperativeGesturesHandler.MobileHelpText': '2本の指で地図を動かせます',
  'CooperativeGesturesHandler.WindowsHelpText':
    'Ctrlを押しながらスクロールすると、拡大・縮小できます',
  'Map.Title': '地図。矢印キーで動かし、＋と−で拡大・縮小できます',
  'Marker.Title': '地図の印',
  'NavigationControl.ResetBearing': '北を上にする',
  'NavigationControl.ZoomIn': '拡大する',
  'NavigationControl.ZoomOut': '縮小する',
  'Popup.Close': '閉じる',
  'ScaleControl.Kilometers': 'km',
  'ScaleControl.Meters': 'm',
};
