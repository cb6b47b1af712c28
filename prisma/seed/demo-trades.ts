/** How far the people of a trade usually went to school. */
export type Schooling = 'LOW' | 'TRADE' | 'SECONDARY' | 'TERTIARY' | 'HEALTH' | 'MEDICINE';

export interface Trade {
  readonly occupation: string;
  /** How many candidates have it, against the others. */
  readonly weight: number;
  /** Share of women. */
  readonly women: number;
  readonly schooling: Schooling;
  /** ISCED-F, four digits */
  readonly field: string;
  /** Where those who left went, and where most want to go. */
  readonly abroad: readonly string[];
  readonly drives?: true;
}

const esco = (id: string) => `http://data.europa.eu/esco/occupation/${id}`;

const trade = (
  id: string,
  weight: number,
  women: number,
  schooling: Schooling,
  field: string,
  abroad: string,
): Trade => ({ occupation: esco(id), weight, women, schooling, field, abroad: abroad.split(' ') });

/** The trades of candidates, by the name under which offers refer to them. */
export const TRADES = {
  picker: trade('373db468-bd25-4b67-a6e0-4ac79d9a9e85', 80, 0.45, 'LOW', '0811', 'ESP ITA FRA'),
  vineyard: trade('e5e3ea36-4ed9-4c57-987c-9974385551a8', 10, 0.2, 'LOW', '0811', 'FRA ESP'),
  gardener: trade('1a9d99ba-4c08-4864-8f6a-1b0f2b4cf883', 75, 0.45, 'LOW', '0812', 'ESP ITA CAN'),
  farmhand: trade('c9191f7f-28b5-4df8-991d-804c53009b83', 80, 0.25, 'LOW', '0811', 'CIV ESP ITA'),
  farmer: trade('1c1e86f9-6347-42d6-aa6e-c95b138bf640', 60, 0.25, 'LOW', '0811', 'CIV ESP'),
  herder: trade('2a1190f0-14d5-4ce4-ade0-ef726a1887a0', 40, 0.05, 'LOW', '0811', 'SAU MRT CIV'),
  tractor: {
    ...trade('1b8c75a9-407b-4554-a7d6-df391672c6b1', 25, 0.01, 'LOW', '0716', 'ESP ITA'),
    drives: true,
  },
  packer: trade('f5cb9901-86fc-48d0-9cde-667fbe8cef3a', 35, 0.65, 'LOW', '0811', 'ESP FRA'),
  riverFisher: trade('270528cf-2bf9-463d-aeaa-d169b1f767c1', 25, 0.05, 'LOW', '0831', 'MRT CIV'),
  seaFisher: trade('18dafd4f-8c37-4276-b4b3-cfa31059b2b6', 12, 0, 'LOW', '0831', 'ESP MRT'),
  fishWorker: trade('6c39cf1c-7332-41c1-86c3-6ed3daf3c479', 20, 0.8, 'LOW', '0721', 'MRT ESP'),
  deboner: trade('05f6eaeb-b285-46bd-a44a-225bd429e329', 30, 0.02, 'LOW', '0721', 'ESP CAN'),
  mason: trade('05f321f8-055b-407d-bf19-e0ddabda56b7', 110, 0.01, 'TRADE', '0732', 'FRA DZA LBY CIV'),
  concrete: trade('a9068f84-cecd-4cbb-9acb-e20c714435ec', 30, 0, 'TRADE', '0732', 'LBY DZA FRA'),
  tiler: trade('02447817-ea01-4d8b-b09c-8bc128e447e6', 40, 0.01, 'TRADE', '0732', 'DZA FRA LBY'),
  plasterer: trade('f4a22809-c00c-4dd0-8b09-c7251f8dcd1c', 25, 0.01, 'TRADE', '0732', 'SAU FRA'),
  roofer: trade('b4c6d1b0-929e-48be-9f67-47bd8c30658b', 12, 0, 'TRADE', '0732', 'FRA'),
  scaffolder: trade('18fa8080-3156-429a-bbd7-b3ef559b6721', 15, 0, 'LOW', '0732', 'QAT FRA'),
  carpenter: trade('2a22ff9e-de3b-408d-b312-5034896cc4f4', 40, 0, 'TRADE', '0732', 'SAU CIV FRA'),
  painter: trade('15620506-fb5d-49cd-87a2-1c9047fb406a', 35, 0.03, 'TRADE', '0732', 'FRA LBY DZA'),
  plumber: trade('ed3cf43d-c2c1-4c46-82fc-1375e27e0290', 50, 0.01, 'TRADE', '0732', 'SAU FRA'),
  electrician: trade('33960bab-4423-4808-af6c-ec2b485dba41', 75, 0.04, 'TRADE', '0713', 'SAU DEU FRA'),
  welder: trade('7aedaa07-3884-4c5b-88f9-80997b2aa54b', 75, 0.01, 'TRADE', '0715', 'SAU CAN DZA'),
  carMechanic: trade('3b4eb248-6b40-42fe-9d10-cba8ccfe6613', 70, 0.02, 'TRADE', '0716', 'SAU FRA CIV'),
  carElectrician: trade('6656337f-67eb-4f48-b1e4-ecccdfa44dd2', 25, 0.02, 'TRADE', '0716', 'SAU CIV'),
  machineMechanic: trade('269c47e7-9017-4aa6-bce8-49e89a696a64', 20, 0.02, 'SECONDARY', '0715', 'CAN CA-QC'),
  machinist: trade('5c082067-ea18-4ccb-8c43-e70b18ad8120', 12, 0.03, 'SECONDARY', '0715', 'CAN CA-QC'),
  digger: { ...trade('eedbf8b1-9432-4f42-ab7f-db5cd3eb2a05', 25, 0, 'LOW', '0732', 'DZA FRA'), drives: true },
  siteWorker: trade('fb7e2f4f-1545-42f1-972e-94082e49c6dc', 85, 0.01, 'LOW', '0732', 'FRA LBY DZA'),
  roadWorker: trade('47300afa-5496-484c-8f65-14247a98b2b8', 40, 0.01, 'LOW', '0732', 'FRA DZA'),
  truckDriver: {
    ...trade('45037d43-a8f5-4f46-b332-b2935bc305f4', 65, 0, 'LOW', '1041', 'SAU DEU CIV'),
    drives: true,
  },
  chauffeur: {
    ...trade('e75305db-9011-4ee0-ab62-8d41a98f807e', 50, 0.02, 'LOW', '1041', 'SAU QAT'),
    drives: true,
  },
  deliverer: {
    ...trade('0c408028-c48f-4df8-ba5d-c3d3be15f5a2', 45, 0.03, 'LOW', '1041', 'KWT FRA'),
    drives: true,
  },
  orderPicker: trade('cd94def5-3442-4c2e-ae3d-0761a3008bcb', 30, 0.2, 'LOW', '1041', 'FRA'),
  cook: trade('90f75f67-495d-49fa-ab57-2f320e251d7e', 55, 0.65, 'TRADE', '1013', 'FRA CIV'),
  kitchenHelp: trade('e1cf6897-158d-4b48-a39e-2a3a8cac216c', 45, 0.7, 'LOW', '1013', 'FRA'),
  dishwasher: trade('f756fdab-7726-4c48-bfcc-94ff8810fc08', 25, 0.4, 'LOW', '1013', 'FRA'),
  waiter: trade('d5db9d5c-2ebf-4a54-a79a-1b7e7ff70471', 35, 0.5, 'TRADE', '1013', 'FRA CIV'),
  roomAttendant: trade('731ecac4-06e8-4ec2-a559-101fecbd9183', 35, 0.8, 'LOW', '1013', 'FRA'),
  cleaner: trade('303a1e34-cb16-4054-b323-81e5eec17397', 65, 0.65, 'LOW', '1011', 'FRA KWT'),
  homeHelp: trade('cbad55a4-c7cf-4ab6-9540-eac72b26729b', 60, 0.95, 'LOW', '1011', 'SAU KWT'),
  childMinder: trade('c4a81f47-6ed8-4a17-ab4a-21a2e67fa1d9', 30, 0.97, 'LOW', '0922', 'KWT FRA'),
  careAssistant: trade('1391bdf9-bd61-4fb5-91ca-c29036ab2b60', 20, 0.85, 'SECONDARY', '0921', 'ESP FRA'),
  guard: trade('31808988-fc0a-4bc3-9e47-27216d6759f5', 55, 0.04, 'LOW', '1032', 'QAT KWT'),
  dressmaker: trade('5589e8e0-48d9-4193-8c85-86ba9f17e0e9', 65, 0.6, 'TRADE', '0723', 'ITA CIV'),
  nurse: trade('8d3e8aaa-791b-4c75-a465-f3f827028f50', 42, 0.6, 'HEALTH', '0913', 'SAU CA-QC DEU'),
  callAgent: trade('b7b75eb6-34bc-462d-b412-eed393cc1397', 40, 0.55, 'TERTIARY', '0414', 'MAR EGY'),
  accountant: trade('eda0d957-3c3c-4139-b89a-a18bc9e18897', 45, 0.45, 'TERTIARY', '0411', 'FRA CAN'),
  softwareDeveloper: trade(
    'f2b15a0e-e65a-438a-affb-29b9d50b77d1',
    22,
    0.2,
    'TERTIARY',
    '0613',
    'CAN CA-QC FRA',
  ),
  webDeveloper: trade('c40a2919-48a9-40ea-b506-1f34f693496d', 20, 0.25, 'TERTIARY', '0613', 'CAN CA-QC'),
  networkTechnician: trade('64c7d461-152c-477f-a8e2-c2c537e9d617', 25, 0.15, 'TERTIARY', '0612', 'CAN CA-QC'),
  medicalTeacher: trade('0bf5d25a-2b4d-43b5-b053-beeb210fa43a', 4, 0.3, 'MEDICINE', '0912', 'FRA CAN'),
} as const satisfies Readonly<Record<string, Trade>>;

export type TradeName = keyof typeof TRADES;
