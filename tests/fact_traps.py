"""Short news articles with two numbers, dates or places that both hold: nothing is to be said.

Each is (name, language, date of the article, text).
"""

TRAPS: list[tuple[str, str, str, str]] = [
    (
        "toll-rises",
        "id",
        "2024-01-22",
        """\
Korban Longsor Bertambah

Jumlah korban tewas akibat longsor di Pacitan bertambah menjadi 14 orang pada Senin (22/1/2024). Dua jenazah ditemukan pagi tadi.

Sehari sebelumnya tercatat 12 orang tewas. Pencarian dilanjutkan sampai petang.
""",
    ),
    (
        "report-day",
        "id",
        "2024-03-13",
        """\
Gubernur Terima Duta Besar

Gubernur Arman Yusuf bertemu dengan Duta Besar Clara Weiss di Makassar pada Senin (11/3/2024). Keduanya membahas kerja sama pelabuhan.

"Pertemuan itu hangat," kata juru bicara gubernur, Selasa (12/3/2024).

Kantor berita setempat melaporkan pada Rabu (13/3/2024) bahwa Arman Yusuf bertemu Clara Weiss selama dua jam.
""",
    ),
    (
        "two-visits",
        "id",
        "2024-06-20",
        """\
Presiden Kembali ke Kupang

Presiden Rahmat Wijaya tiba di Kupang, Rabu (19/6/2024), untuk meresmikan bendungan. Ia disambut tarian daerah.

Pada kunjungan sebelumnya, Rahmat Wijaya tiba di Kupang pada Senin (5/2/2024) dan menginap semalam.
""",
    ),
    (
        "arrive-and-leave",
        "id",
        "2024-09-04",
        """\
Paus Tiba di Jakarta

Paus Antonius tiba di Jakarta pada Selasa (3/9/2024) siang. Ia bertemu Presiden Rahmat Wijaya pada Rabu (4/9/2024).

Paus akan meninggalkan Jakarta pada Jumat (6/9/2024) menuju Port Moresby dan tiba di sana pada malam harinya.
""",
    ),
    (
        "arrested-then-named",
        "id",
        "2024-05-17",
        """\
Kepala Dinas Jadi Tersangka

Kepala dinas perhubungan Joko Prasetyo ditangkap pada Selasa (14/5/2024) di rumahnya. Ia ditetapkan sebagai tersangka pada Kamis (16/5/2024).

Jaksa menahan Joko Prasetyo selama 20 hari mulai Jumat (17/5/2024).
""",
    ),
    (
        "parts-of-toll",
        "id",
        "2024-08-08",
        """\
Bus Terguling di Cipularang

Sebanyak 12 orang tewas ketika bus pariwisata terguling di Tol Cipularang. Lima di antaranya anak-anak.

Tujuh orang tewas di tempat dan lima lainnya meninggal di rumah sakit. Sebanyak 21 orang luka-luka.
""",
    ),
    (
        "two-districts",
        "id",
        "2024-02-15",
        """\
Banjir Meluas di Dua Kecamatan

Banjir merendam 320 rumah di Kecamatan Kaliwungu sejak Rabu malam. Warga bertahan di lantai dua.

Di Kecamatan Mejobo, banjir merendam 230 rumah dan satu sekolah. Air setinggi pinggang orang dewasa.
""",
    ),
    (
        "price-change",
        "id",
        "2024-10-11",
        """\
Harga Cabai Turun

Harga cabai rawit di Pasar Induk turun menjadi Rp 45.000 per kilogram pada Jumat. Pasokan dari Garut mulai masuk.

Pekan lalu harga cabai rawit di Pasar Induk masih Rp 54.000 per kilogram, kata seorang pedagang.
""",
    ),
    (
        "target-and-result",
        "id",
        "2024-12-31",
        """\
Target Wisatawan Terlampaui

Bali menargetkan 6,5 juta wisatawan mancanegara tahun ini. Sampai November, tercatat 5,6 juta wisatawan mancanegara datang.

Kepala dinas yakin target itu tercapai sebelum tutup tahun.
""",
    ),
    (
        "list-of-houses",
        "id",
        "2024-01-09",
        """\
Pilihan Rumah di Bekasi

Rumah pertama dijual Rp 154 juta dengan luas bangunan 36 meter persegi. Letaknya dekat stasiun.

Rumah kedua dijual Rp 145 juta dengan luas bangunan 30 meter persegi. Letaknya dekat pasar.

Rumah ketiga dijual Rp 165 juta dengan luas bangunan 36 meter persegi.
""",
    ),
    (
        "rounded",
        "id",
        "2024-07-19",
        """\
Kerugian Banjir Rp 3,4 Triliun

Kerugian akibat banjir bandang di Sumatera Barat mencapai Rp 3,42 triliun, menurut pemerintah provinsi.

Angka sekitar Rp 3,4 triliun itu mencakup jalan, jembatan, dan sawah.
""",
    ),
    (
        "half-time",
        "id",
        "2024-11-24",
        """\
Persebaya Menang di Kandang

Persebaya Surabaya mengalahkan PSM Makassar 3-1 di Stadion Gelora Bung Tomo, Minggu. Tuan rumah unggul 2-1 pada babak pertama.

Pekan lalu Persebaya kalah 0-2 dari Bali United. Kemenangan 3-1 ini mengakhiri tiga laga tanpa kemenangan.
""",
    ),
    (
        "ages-and-years",
        "id",
        "2024-04-02",
        """\
Tiga Bersaudara Lulus Bersama

Dewi (23), Rini (25), dan Sari (32) lulus pada hari yang sama dari universitas di Solo. Mereka kuliah selama empat tahun.

Sari sempat bekerja selama tiga tahun sebelum kuliah.
""",
    ),
    (
        "old-weekday",
        "id",
        "2024-12-26",
        """\
Warga Kenang Tsunami

Ribuan warga mengenang tsunami yang terjadi pada Minggu (26/12) dua puluh tahun silam. Doa bersama digelar di masjid raya.

Peringatan tahun ini berlangsung pada Kamis (26/12/2024).
""",
    ),
    (
        "weekly-sessions",
        "id",
        "2024-08-28",
        """\
Sidang Korupsi Dilanjutkan

Sidang perkara korupsi itu digelar pada Rabu (28/8/2024) dengan agenda mendengarkan saksi. Dua saksi tidak hadir.

Sidang pertama digelar pada Rabu (14/8/2024) dan sidang kedua pada Rabu (21/8/2024).
""",
    ),
    (
        "within-city",
        "id",
        "2024-05-21",
        """\
Menteri Resmikan Taman Kota

Menteri Lingkungan Hidup Sri Handayani meresmikan taman di Senayan, Jakarta, Selasa (21/5/2024).

Menteri Lingkungan Hidup Sri Handayani meresmikan taman di Jakarta itu bersama gubernur, Selasa (21/5/2024).
""",
    ),
    (
        "planned-then-done",
        "id",
        "2024-09-30",
        """\
Pelantikan Dimajukan

Maya Lestari dilantik sebagai rektor pada Senin (30/9/2024). Pelantikan itu semula direncanakan pada Rabu (2/10/2024).

Menurut panitia, jadwal diubah karena menteri berhalangan.
""",
    ),
    (
        "two-injured-groups",
        "id",
        "2024-06-03",
        """\
Ledakan di Pabrik Kembang Api

Ledakan di pabrik kembang api melukai 15 pekerja pada Senin pagi. Sebanyak 13 pekerja dirawat di rumah sakit daerah, dua lainnya dirujuk ke kota.

Polisi memeriksa lima saksi dan menutup pabrik itu.
""",
    ),
    (
        "dividend-share",
        "id",
        "2024-04-25",
        """\
Laba Bank Naik

Bank itu membukukan laba Rp 12,4 triliun pada 2023, naik 14 persen dari Rp 10,9 triliun pada 2022. Kredit tumbuh 11 persen.

Dividen dibagikan Rp 4,2 triliun atau 34 persen dari laba.
""",
    ),
    (
        "stages",
        "id",
        "2024-07-15",
        """\
Turnamen Dibuka di Malang

Turnamen bola voli antarkampus berlangsung selama enam hari di Malang. Babak penyisihan berlangsung selama empat hari.

Final digelar pada hari keenam dan disiarkan langsung.
""",
    ),
    (
        "toll-rises-en",
        "en",
        "2024-02-19",
        """\
Toll in Mine Collapse Rises

The number of people killed in the collapse of a coal mine rose to 14 on Monday after two more bodies were found.

On Sunday officials said that 12 people had been killed. Nine miners are still missing.
""",
    ),
    (
        "reported-later-en",
        "en",
        "2024-09-12",
        """\
Leaders Meet in Oslo

Prime Minister Elena Marsh met President Jonas Keller in Oslo on Tuesday, September 10, 2024. They spoke for two hours.

“It was a good talk,” her spokesman said on Wednesday, September 11. The palace published photographs on Thursday.
""",
    ),
    (
        "two-trips-en",
        "en",
        "2024-05-30",
        """\
Minister Returns to Border

Interior Minister Paul Reyes visited Calder Point on Wednesday, May 29, 2024, to see the new fence.

Reyes first visited Calder Point on March 4, 2024, after the floods.
""",
    ),
    (
        "arrives-leaves-en",
        "en",
        "2024-04-11",
        """\
Envoy in Cairo

The envoy Daniel Frost arrived in Cairo on Tuesday, April 9, 2024. He left Amman on Monday after talks with the king.

Frost is due to arrive in Doha on Friday.
""",
    ),
    (
        "charged-en",
        "en",
        "2024-10-18",
        """\
Treasurer Charged

The club’s treasurer, Nora Blake, was arrested on October 14, 2024, at her office. She was charged on October 16 and released on bail.

Blake appeared in court on October 17 and said nothing.
""",
    ),
    (
        "parts-en",
        "en",
        "2024-01-29",
        """\
Coach Crash on Mountain Road

A coach left a mountain road on Sunday, killing 12 people. Seven people died at the scene and five died in hospital.

Of the 21 people injured, three were children.
""",
    ),
    (
        "two-counties-en",
        "en",
        "2024-08-16",
        """\
Fires Burn in Two Counties

The fire in Marlow County destroyed 120 homes and a church before it was brought under control.

In neighbouring Ames County, a second fire destroyed 210 homes, most of them holiday cabins.
""",
    ),
    (
        "revised-cost-en",
        "en",
        "2024-03-22",
        """\
Tunnel to Cost More

The rail tunnel under the river will now cost $4.3 billion, the transport authority said. It had put the cost at $3.4 billion two years ago.

Steel and labour have become dearer.
""",
    ),
    (
        "forecast-en",
        "en",
        "2024-07-26",
        """\
Chipmaker Beats Forecast

The chipmaker reported profit of $2.4 billion for the quarter. Analysts had expected $2.1 billion.

Revenue rose 12% from $8 billion to $8.96 billion.
""",
    ),
    (
        "halftime-en",
        "en",
        "2024-09-22",
        """\
Town Win Again

Harwell Town beat Port City 3-1 on Saturday. Port City led 1-0 at half-time, but three goals in twenty minutes turned the match.

Town won the first meeting 2-1 in March. They play Rovers next.
""",
    ),
    (
        "hedged-en",
        "en",
        "2024-11-11",
        """\
Thousands March for Cleaner Air

More than 5,000 people marched through the city on Sunday to call for cleaner air. Police put the number at 4,500.

The organisers had hoped for about 6,000.
""",
    ),
    (
        "different-shares-en",
        "en",
        "2024-02-28",
        """\
Poll Shows Divided Town

A poll found that 54 percent of residents want the new road, while 45 percent are against it. One percent had no opinion.

Among the young, 45 percent want the road and 54 percent oppose it.
""",
    ),
    (
        "weekday-old-en",
        "en",
        "2024-10-29",
        """\
Crash of 1929 Remembered

The stock market crashed on Tuesday, October 29, 1929. Historians met on Tuesday, October 29, 2024, to talk about what it teaches.

The panic had begun on Thursday, October 24.
""",
    ),
    (
        "stages-en",
        "en",
        "2024-06-10",
        """\
Book Fair Opens

The book fair will last six days and ends on Saturday. Trade visitors have the first four days to themselves.

About 300 publishers from 40 countries have taken stands.
""",
    ),
    (
        "sentence-parts-en",
        "en",
        "2024-05-15",
        """\
Fraudster Jailed

The judge sentenced Owen Pratt to six years in prison on Tuesday. His partner got four years.

Pratt must serve three years before he can ask for parole.
""",
    ),
    (
        "places-inside-en",
        "en",
        "2024-03-27",
        """\
Festival Honours Poet

The poet Mary Lynch was born in Cork on May 2, 1931. Lynch was born in Ireland but spent most of her life in Boston.

The festival opens on Thursday.
""",
    ),
    (
        "series-of-votes-en",
        "en",
        "2024-12-05",
        """\
Council Votes on Budget

The council passed the budget by 32 votes to 23 on Wednesday. An amendment to spare the library failed by 23 votes to 32.

A second amendment won 31 votes.
""",
    ),
    (
        "units-en",
        "en",
        "2024-04-30",
        """\
Record Pumpkin

The pumpkin weighed 1,200 pounds (544 kg), some 200 pounds more than last year’s winner. It was grown about 5 miles (8 km) from the fair.

Its owner has grown pumpkins for 21 years and had won 12 times before.
""",
    ),
    (
        "yesterday-en",
        "en",
        "2024-06-07",
        """\
Bridge Opened to Traffic

Mayor Alan Price opened the bridge yesterday. The bridge was built in three years.

Price opened the bridge on Thursday, June 6, 2024, in heavy rain.
""",
    ),
    (
        "said-today-en",
        "en",
        "2024-01-18",
        """\
Actor Dies at 81

The actor Leo Grant died on Monday, January 15, 2024, his family said today. He was 81.

Grant died at home. His death was announced on Thursday, January 18.
""",
    ),
]
