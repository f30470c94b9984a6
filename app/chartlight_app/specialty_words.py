"""The specialties that the models know, as they are shown; kept and exported they are English."""

from __future__ import annotations

from chartlight.translation import mark, tr

SPECIALTIES = (
    mark("Allergy / Immunology", "specialty"),
    mark("Autopsy", "specialty"),
    mark("Bariatrics", "specialty"),
    mark("Cardiovascular / Pulmonary", "specialty"),
    mark("Chiropractic", "specialty"),
    mark("Consult - History and Phy.", "specialty"),
    mark("Cosmetic / Plastic Surgery", "specialty"),
    mark("Dentistry", "specialty"),
    mark("Dermatology", "specialty"),
    mark("Diets and Nutritions", "specialty"),
    mark("Discharge Summary", "specialty"),
    mark("ENT - Otolaryngology", "specialty"),
    mark("Emergency Room Reports", "specialty"),
    mark("Endocrinology", "specialty"),
    mark("Gastroenterology", "specialty"),
    mark("General Medicine", "specialty"),
    mark("Hematology - Oncology", "specialty"),
    mark("Hospice - Palliative Care", "specialty"),
    mark("IME-QME-Work Comp etc.", "specialty"),
    mark("Lab Medicine - Pathology", "specialty"),
    mark("Letters", "specialty"),
    mark("Nephrology", "specialty"),
    mark("Neurology", "specialty"),
    mark("Neurosurgery", "specialty"),
    mark("Obstetrics / Gynecology", "specialty"),
    mark("Office Notes", "specialty"),
    mark("Ophthalmology", "specialty"),
    mark("Orthopedic", "specialty"),
    mark("Pain Management", "specialty"),
    mark("Pediatrics - Neonatal", "specialty"),
    mark("Physical Medicine - Rehab", "specialty"),
    mark("Podiatry", "specialty"),
    mark("Psychiatry / Psychology", "specialty"),
    mark("Radiology", "specialty"),
    mark("Rheumatology", "specialty"),
    mark("SOAP / Chart / Progress Notes", "specialty"),
    mark("Sleep Medicine", "specialty"),
    mark("Speech - Language", "specialty"),
    mark("Surgery", "specialty"),
    mark("Urology", "specialty"),
)
"""Those of the starter pack."""


def specialty_words(name: str) -> str:
    """A specialty in the user's language; one that a coder or another pack has named stays as it is."""
    return tr(name, "specialty")
