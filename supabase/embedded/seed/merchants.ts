/** A merchant of the demonstration, as its row and its bank accounts. */
export interface DemoMerchant {
  organization: {
    slug: string;
    name: string;
    tax_id: string;
    email: string;
    phone: string;
    address_line1: string;
    postal_code: string;
    city: string;
    region: string;
    country: string;
    color: string;
    asking_signature?: boolean;
  };
  owner: DemoMember;
  staff?: DemoMember;
  bank: { name: string; iban: string; bic: string };
  /** A PNG beside this file. */
  logo?: string;
}

export interface DemoMember {
  email: string;
  password: string;
  name: string;
}

export const carpentry: DemoMerchant = {
  organization: {
    slug: 'demo',
    name: 'Carpintería Olmedo, S. L.',
    tax_id: 'B47283916',
    email: 'hola@carpinteria-olmedo.test',
    phone: '+34 983 550 142',
    address_line1: 'Calle Labradores, 24',
    postal_code: '47004',
    city: 'Valladolid',
    region: 'Valladolid',
    country: 'ES',
    color: '#7a4326',
    asking_signature: true,
  },
  owner: { email: 'merchant@zaguan.test', password: 'zaguan-demo', name: 'Pilar Olmedo' },
  staff: { email: 'taller@zaguan.test', password: 'zaguan-demo', name: 'Sergio Nieto' },
  bank: { name: 'Cuenta principal', iban: 'ES9121000418450200051332', bic: 'CAIXESBBXXX' },
  logo: 'carpentry-logo.png',
};

export const bookshop: DemoMerchant = {
  organization: {
    slug: 'otra',
    name: 'Librería Pombo',
    tax_id: '12345678Z',
    email: 'tienda@libreria-pombo.test',
    phone: '+34 983 550 377',
    address_line1: 'Plaza de Portugalete, 3',
    postal_code: '47002',
    city: 'Valladolid',
    region: 'Valladolid',
    country: 'ES',
    color: '#274b8f',
  },
  owner: { email: 'otra@zaguan.test', password: 'zaguan-demo', name: 'Teresa Pombo' },
  bank: { name: 'Cuenta de la tienda', iban: 'ES6621000418401234567891', bic: 'CAIXESBBXXX' },
};
